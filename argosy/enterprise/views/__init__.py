"""The pages of registering, joining and settling who works where."""
