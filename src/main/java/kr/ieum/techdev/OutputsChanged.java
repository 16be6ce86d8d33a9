package kr.ieum.techdev;

import java.util.Set;

/** Told, in the same transaction, of outputs that say something else than before or were withdrawn. */
public record OutputsChanged(Set<TechOutputId> ids) {}
