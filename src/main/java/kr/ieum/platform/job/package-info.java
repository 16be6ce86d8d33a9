/** Work nobody waits for: what recurs, and what takes long and can be watched. */
@NullMarked
package kr.ieum.platform.job;

import org.jspecify.annotations.NullMarked;
