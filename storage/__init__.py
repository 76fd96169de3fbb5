"""What is remembered: the only place that speaks SQL; frozen values go in and come out."""
