package kr.ieum.platform.web;

import org.jspecify.annotations.Nullable;

/** A part of a collection, of whatever shape: its answer carries the link to the next. */
public interface Paged {
    /** The cursor of the following part; null at the end. */
    @Nullable
    String next();
}
