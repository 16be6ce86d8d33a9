package kr.ieum.platform.job;

/** Somebody had a recurring job run out of its turn; told to whoever keeps the record. */
public record JobAsked(String name) {}
