"""Reports of a period as they are remembered, and the facts they are made of."""
