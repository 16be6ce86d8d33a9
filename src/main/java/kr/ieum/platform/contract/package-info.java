/**
 * The contract: what every operation of the API has in common, written into {@code openapi.yaml} once, from each
 * operation's shape, instead of by annotations on a hundred methods.
 */
@NullMarked
package kr.ieum.platform.contract;

import org.jspecify.annotations.NullMarked;
