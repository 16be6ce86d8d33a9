package kr.ieum.bench;

import java.time.Clock;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import kr.ieum.platform.id.Ids;

/** What is new in each transaction of the raw baseline: ids in order of time, as the product makes them, and names. */
final class Fresh {
    private static final Ids IDS = new Ids(Clock.systemUTC());

    private final Map<UUID, UUID> ids = new TreeMap<>();
    private final Map<String, String> names;
    private final Map<String, String> fresh = new TreeMap<>();

    /** Texts in which nothing of it occurs, found once. */
    private final Set<String> constant = new HashSet<>();

    private long number;

    Fresh(Mirror mirror) {
        mirror.ids().forEach(id -> ids.put(id, id));
        names = mirror.names();
    }

    /** Begins a transaction. @param number of it, different from all others */
    void next(long number) {
        this.number = number;
        ids.replaceAll((template, last) -> IDS.next());
        fresh.clear();
        ids.forEach((template, id) -> fresh.put(template.toString(), id.toString()));
        names.forEach((template, alphabet) -> fresh.put(template, random(template, alphabet)));
    }

    /** One thing has this id in this transaction. */
    void set(UUID template, UUID id) {
        ids.put(template, id);
        fresh.put(template.toString(), id.toString());
    }

    Object id(Object value) {
        return value instanceof UUID template ? ids.getOrDefault(template, template) : value;
    }

    String text(String text) {
        if (constant.contains(text)) return text;
        String changed = text;
        for (Map.Entry<String, String> each : fresh.entrySet())
            if (changed.contains(each.getKey())) changed = changed.replace(each.getKey(), each.getValue());
        if (changed.equals(text)) constant.add(text);
        return changed;
    }

    long number() {
        return number;
    }

    private static String random(String template, String alphabet) {
        StringBuilder made = new StringBuilder(template.length());
        ThreadLocalRandom random = ThreadLocalRandom.current();
        for (int i = 0; i < template.length(); i++) {
            char at = template.charAt(i);
            made.append(at == '-' ? at : alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return made.toString().toUpperCase(Locale.ROOT);
    }
}
