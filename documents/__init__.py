"""What is printed: tables, slips, acts and pictures from plain data; no database, no messenger."""
