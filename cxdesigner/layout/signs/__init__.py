"""Signs over the board: small tabs at the lower edge of cards, and what runs between the cards."""
