package kr.ieum.techdev.link;

/** Told, in the same transaction, of every link that was claimed, decided on, withdrawn or has lapsed. */
public record OutputLinkMoved(OutputLinkView link) {}
