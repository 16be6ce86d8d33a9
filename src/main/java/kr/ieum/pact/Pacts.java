package kr.ieum.pact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What other rooms may ask of pacts: facade of this room. */
@ApplicationScoped
public class Pacts {
    private final PactRepository pacts;

    Pacts(PactRepository pacts) {
        this.pacts = pacts;
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such pact */
    public PactView get(PactId id) {
        return pacts.view(pacts.get(id));
    }

    /** Those of many that every supplier has signed; any other is not there. */
    public Map<PactId, PactView> agreed(Collection<PactId> many) {
        if (many.isEmpty()) return Map.of();
        List<UUID> ids = many.stream().map(PactId::value).distinct().toList();
        return pacts.list("id in ?1 and status = ?2", ids, PactStatus.AGREED).stream()
                .map(pacts::view)
                .collect(Collectors.toMap(PactView::id, Function.identity()));
    }
}
