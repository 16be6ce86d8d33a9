/** What identifies and describes a company in Korea: numbers, industry, region. */
@NullMarked
package kr.ieum.platform.company;

import org.jspecify.annotations.NullMarked;
