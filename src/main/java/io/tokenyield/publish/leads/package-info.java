/**
 * Owns what leads see of a month: sums of groups of people, never a person, and no figure of a group that is too small, also not
 * by subtraction. Pure: it knows neither the mart nor a file format.
 */
package io.tokenyield.publish.leads;
