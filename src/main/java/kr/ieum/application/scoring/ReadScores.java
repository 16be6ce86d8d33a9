package kr.ieum.application.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.ieum.application.ApplicationId;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Duty;
import kr.ieum.platform.database.StoredJson;

/** Who may read which scores: a reviewer those of applications he has scored himself, until the ranking is confirmed. */
@ApplicationScoped
class ReadScores {
    private final ScoreSheetRepository sheets;
    private final Candidates candidates;
    private final Rankings rankings;
    private final StoredJson json;

    ReadScores(ScoreSheetRepository sheets, Candidates candidates, Rankings rankings, StoredJson json) {
        this.sheets = sheets;
        this.candidates = candidates;
        this.rankings = rankings;
        this.json = json;
    }

    /** @param given how many have scored it, those included that the reader may not see yet */
    record Scores(int given, List<ScoreSheetView> sheets) {}

    Scores of(ApplicationId id, Caller caller) {
        boolean confirmed = rankings.isConfirmed(candidates.get(id).round());
        return scores(sheets.of(id), confirmed, caller);
    }

    Map<UUID, Scores> of(Collection<UUID> applications, boolean confirmed, Caller caller) {
        Map<UUID, List<ScoreSheet>> all =
                sheets.of(applications).stream().collect(Collectors.groupingBy(ScoreSheet::application));
        return all.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> scores(each.getValue(), confirmed, caller)));
    }

    private Scores scores(List<ScoreSheet> all, boolean confirmed, Caller caller) {
        boolean mayReadAll = confirmed
                || !caller.has(Duty.REVIEWER)
                || all.stream().anyMatch(sheet -> sheet.reviewer().equals(caller.account()));
        List<ScoreSheetView> shown =
                mayReadAll ? all.stream().map(sheet -> sheet.view(json)).toList() : List.of();
        return new Scores(all.size(), shown);
    }
}
