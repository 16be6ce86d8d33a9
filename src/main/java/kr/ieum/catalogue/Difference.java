package kr.ieum.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What two versions say differently, place by place. Plans are compared by their codes. */
@Schema(name = "ListingDifference", description = "두 버전의 차이")
public record Difference(int from, int to, List<Change> changes) {

    /**
     * One place that differs.
     *
     * @param pointer as in {@code /plans/YEAR-10/price}
     */
    @Schema(name = "ListingChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(
            @Schema(examples = "/plans/YEAR-10/price") String pointer,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    static Difference between(ListingVersion from, ListingVersion to, ObjectMapper json) {
        List<Change> changes = new ArrayList<>();
        compare("", tree(from.content(), json), tree(to.content(), json), changes);
        return new Difference(from.number(), to.number(), List.copyOf(changes));
    }

    private static ObjectNode tree(ListingContent content, ObjectMapper json) {
        ObjectNode tree = json.valueToTree(content);
        ObjectNode plans = json.createObjectNode();
        content.plans().forEach(plan -> plans.set(plan.code(), json.valueToTree(plan)));
        tree.set("plans", plans);
        return tree;
    }

    private static void compare(
            String pointer, @Nullable JsonNode before, @Nullable JsonNode after, List<Change> changes) {
        if (Objects.equals(before, after)) return;
        if (before == null || after == null || !before.isObject() || !after.isObject()) {
            changes.add(new Change(pointer, before, after));
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        for (String name : names) compare(pointer + "/" + name, before.get(name), after.get(name), changes);
    }
}
