package kr.ieum.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.ieum.application.ApplicationStatus;
import kr.ieum.order.OrderStatus;
import kr.ieum.programme.FactType;
import kr.ieum.programme.RoundStatus;
import kr.ieum.voucher.VoucherStatus;

/** What a code in a sentence of a refusal stands for: a fact or a state of a thing that firms have. */
final class CodeWords {
    private CodeWords() {}

    /** The same text when it is no such code. */
    static String said(String text) {
        return FactType.named(text)
                .map(type -> Here.here().say(type.label()))
                .or(() -> Stream.of(
                                named(text, OrderStatus.values(), Words::inWords),
                                named(text, VoucherStatus.values(), Words::inWords),
                                named(text, ApplicationStatus.values(), Words::inWords),
                                named(text, RoundStatus.values(), Words::inWords))
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElse(text);
    }

    private static <E extends Enum<E>> Optional<String> named(String text, E[] states, Function<E, String> inWords) {
        return Arrays.stream(states)
                .filter(state -> state.name().equals(text))
                .findFirst()
                .map(inWords);
    }
}
