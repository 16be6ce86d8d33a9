package kr.ieum.catalogue.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is looked for, whatever it is called.
 *
 * @param category the programmes' code of the category it belongs to; none for what is in all of them
 * @param isCategory whether it is the category itself
 * @param terms all it is called, as keys
 * @param related concepts that serve who asks for this one as well
 */
record Concept(String name, @Nullable String category, boolean isCategory, List<String> terms, List<String> related) {}
