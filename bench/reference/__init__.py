"""The product with one page more: what a page costs that does next to nothing."""
