"""Money: what buyers owe by the terms of their documents, receipts and what they pay, what an order leaves for us."""
