@NullMarked
package kr.ieum.outcome.planner;

import org.jspecify.annotations.NullMarked;
