package kr.ieum.platform.web;

/**
 * A key as it is remembered.
 *
 * @param scope whose key it is, and for which operation
 */
public record KeyName(String scope, String key) {}
