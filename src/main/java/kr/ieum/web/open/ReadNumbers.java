package kr.ieum.web.open;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.OptionalLong;
import kr.ieum.web.Numerals;

/**
 * Lets the filters of the catalogue be written as people write numbers: what is read is asked for in digits, and what
 * cannot be read is not asked for, so that the page can show it again with all the rest.
 */
@ApplicationScoped
class ReadNumbers {
    static final List<String> NUMBERS = List.of("people", "seatMonthUpTo", "termFrom", "termTo");
    private static final int BEFORE_THE_PAGES = 650;

    void stand(@Observes Filters filters) {
        filters.register(ReadNumbers::read, BEFORE_THE_PAGES);
    }

    /** What stands in the address, as it was written. */
    static MultivaluedMap<String, String> asWritten(UriInfo address) {
        MultivaluedMap<String, String> written = new MultivaluedHashMap<>();
        written.putAll(new QueryStringDecoder(address.getRequestUri()).parameters());
        return written;
    }

    private static void read(RoutingContext request) {
        String path = request.normalizedPath();
        if (path.equals("/services") || path.equals("/services/comparison")) {
            MultiMap asked = request.queryParams();
            for (String name : NUMBERS) if (asked.contains(name)) read(asked, name);
        }
        request.next();
    }

    private static void read(MultiMap asked, String name) {
        OptionalLong number = Numerals.read(asked.get(name));
        if (number.isPresent() && number.getAsLong() <= Integer.MAX_VALUE)
            asked.set(name, String.valueOf(number.getAsLong()));
        else asked.remove(name);
    }
}
