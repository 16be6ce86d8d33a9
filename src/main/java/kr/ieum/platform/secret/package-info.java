/** What must not be read by everybody: encryption at rest, blind indexes, masks. */
@NullMarked
package kr.ieum.platform.secret;

import org.jspecify.annotations.NullMarked;
