"""The four families of figures, one module each."""
