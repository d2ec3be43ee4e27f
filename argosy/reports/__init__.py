"""Figures that people look at: customers, transactions, opportunities, and what each person does."""
