package kr.ieum.programme;

import org.jspecify.annotations.Nullable;

/**
 * A rule as its document states it.
 *
 * @param requires the expression that must be true
 * @param trustWhen the expression that must be true before the rule believes its facts; none when it always does
 * @param message what the rule demands
 * @param remedy what a firm can do that does not meet it
 */
public record EligibilityRule(
        String code,
        String requires,
        @Nullable String trustWhen,
        OnUnknown onUnknown,
        Bilingual message,
        Bilingual remedy,
        Provenance provenance) {}
