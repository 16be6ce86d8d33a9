package kr.ieum.platform.web;

import java.util.Map;

/** An answer as it was given the first time. */
public record KeyedAnswer(byte[] requestHash, int status, Map<String, String> headers, String body) {}
