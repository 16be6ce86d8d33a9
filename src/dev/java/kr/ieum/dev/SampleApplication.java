package kr.ieum.dev;

import org.jspecify.annotations.Nullable;

/** A program that people log in through; without a secret it runs in a browser and must use PKCE. */
public record SampleApplication(String clientId, @Nullable String secret) {}
