package kr.ieum.acceptance;

import static kr.ieum.acceptance.Research.MSIT;

import java.util.Map;
import kr.ieum.acceptance.DutyScenes.Scene;

/** As {@link DutyScenes}, for what comes of research. */
final class ResearchScenes {
    private final Scenes scenes;

    ResearchScenes(Scenes scenes) {
        this.scenes = scenes;
    }

    Scene newOutput() {
        return new Scene().thing("ministries/tech-outputs", Research.aNumber());
    }

    Scene output() {
        return new Scene().thing("tech-outputs", scenes.anOutput(Research.aNumber()));
    }

    Scene demonstration() {
        Scene scene = output();
        return scene.thing("tech-outputs/demonstrations", aDemonstration(scene.things.get("tech-outputs")));
    }

    static String aDemonstration(String output) {
        return Supply.post(
                        MSIT,
                        "/api/v1/tech-outputs/" + output + "/demonstrations",
                        Map.of("site", "세종시 초등학교", "from", "2020-03-01", "to", "2020-11-30"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    Scene claimed() {
        String output = scenes.anOutput(Research.aNumber());
        return new Scene().thing("output-links", scenes.aLink(output));
    }
}
