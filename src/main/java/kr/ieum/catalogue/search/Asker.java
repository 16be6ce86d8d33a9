package kr.ieum.catalogue.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who looks, as far as it matters for what fits. Nobody's name is needed.
 *
 * @param turn what the fair turns among equals are drawn by: the firm and the day
 * @param headcount how many people the firm has; null when nobody says
 */
record Asker(int turn, @Nullable Integer headcount, LocalDate today) {}
