package kr.ieum.platform.problem;

/**
 * One thing wrong with what was sent.
 *
 * @param pointer JSON pointer (RFC 6901) into the body, or the parameter's name
 */
public record Violation(String pointer, String message) {}
