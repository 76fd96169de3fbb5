"""How the tables came to be what they are; read by alembic, newest last."""
