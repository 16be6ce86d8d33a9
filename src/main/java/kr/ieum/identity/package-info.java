/**
 * Who is calling, for which company, with which duty; and the second pair of eyes.
 *
 * <p>A caller is known by an OIDC token. The company of a caller is bound once, by a claim of the identity provider or
 * by an administrator, never by a field of a request. Uses only {@code platform}.
 */
@NullMarked
package kr.ieum.identity;

import org.jspecify.annotations.NullMarked;
