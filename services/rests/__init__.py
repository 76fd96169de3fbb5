"""What people do to hear less for a while, and what curators do where nothing is heard."""
