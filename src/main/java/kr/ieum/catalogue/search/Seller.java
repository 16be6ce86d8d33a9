package kr.ieum.catalogue.search;

import java.util.Map;
import java.util.Set;

/**
 * A supplier as its listings are found by.
 *
 * @param selling the programmes in which it may sell today, by category
 */
record Seller(String name, String region, boolean vatFree, Map<String, Set<String>> selling) {}
