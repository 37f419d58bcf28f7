"""What a project is: immutable records in flat tables, the document that holds them, and what must stay true."""
