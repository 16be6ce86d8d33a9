package kr.ieum.platform.web;

/** An answer about one stored thing; its version is sent as the {@code ETag}. */
public interface Versioned {
    long version();
}
