package kr.ieum.supplier;

/** A supplier asks to sell in a category of a programme: whoever knows programmes refuses one that is not there. */
public record ApprovalAsked(String programme, String category) {}
