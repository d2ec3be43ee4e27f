"""What the enterprise sells: products, their packing and prices, and how buyers call them."""
