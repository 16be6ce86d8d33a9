/**
 * The firms that apply and buy (수요기업): registration, certificates, what the tax office says of them, and their inbox.
 *
 * <p>A firm is registered once for its business number, by an account that is bound to that number. Contact data and
 * bank accounts are encrypted; a representative is a blind index over name and birth date, because a name alone does not
 * identify anybody. Uses {@code audit}, {@code identity} and {@code platform}.
 */
@NullMarked
package kr.ieum.firm;

import org.jspecify.annotations.NullMarked;
