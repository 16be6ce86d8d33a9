package kr.ieum.application;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import kr.ieum.identity.KeyedBatch;
import kr.ieum.identity.KeyedBatch.Call;
import kr.ieum.identity.Rushes;
import kr.ieum.platform.batch.Reply;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Made;
import kr.ieum.programme.RoundId;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The rush of admission: thousands of firms apply in the same minute, and each has its answer in seconds. */
@Startup
@ApplicationScoped
class OpeningDay {
    private final Rushes rushes;
    private final SubmitApplication submitApplication;
    private final KeyedBatch<Hearing.Form> door;

    OpeningDay(Rushes rushes, SubmitApplication submitApplication) {
        this.rushes = rushes;
        this.submitApplication = submitApplication;
        this.door = rushes.open("admission", this::decide);
    }

    CompletionStage<RestResponse<ApplicationView>> apply(
            RoundId round, @Nullable IdempotencyKey key, NewApplication form) {
        return rushes.submit(door, key, round, form, () -> form.in(round));
    }

    private List<Reply<RestResponse<?>>> decide(List<Call<Hearing.Form>> calls) {
        return submitApplication.submit(calls).stream()
                .map(reply -> reply.<RestResponse<?>>map(view -> Made.at("/applications/" + view.id(), view)))
                .toList();
    }
}
