import FHIRPath
import Testing

/// One example or more of every family of functions, in our own words.
@Suite struct FunctionTests {
    @Test(arguments: [
        ("(1 | 2 | 3).where($this > 1).select($this * $index)", ["0", "3"]),
        ("(true | false).anyTrue()", ["true"]),
        ("(1 | 2).subsetOf(1 | 2 | 3)", ["true"]), ("(1 | 2).supersetOf(1 | 2 | 3)", ["false"]),
        ("1.combine(1).isDistinct()", ["false"]), ("{}.all(false)", ["true"]),
        ("(2 | 4).all($this mod 2 = 0)", ["true"]),
        ("(1 | 2 | 3).tail().first()", ["2"]), ("(1 | 2).intersect(2 | 3)", ["2"]),
        ("1.repeat(iif($this < 5, $this + 1, {}))", ["2", "3", "4", "5"]),
        ("(3 | 1 | 2).sort(-$this)", ["3", "2", "1"]),
        ("(1 | 2 | 3 | 4).aggregate($this + $total, 0)", ["10"]),
        ("(1 | 2.5).sum()", ["3.5"]), ("(1 | 2).avg()", ["1.5"]), ("('b' | 'a').min()", ["a"]),
        ("{}.coalesce({}, 2)", ["2"]),
        ("(4 | 5).defineVariable('all').select(%all.count() + $this)", ["6", "7"]),
        ("(4 | 5).defineVariable('one', first()).where($this > %one)", ["5"]),
    ])
    func `collections are made, cut and put together`(expression: String, wanted: [String]) throws {
        #expect(try Evaluating.texts(expression) == wanted)
    }

    @Test(arguments: [
        ("'abcabc'.lastIndexOf('bc')", ["4"]), ("'日本語'.substring(1, 1)", ["本"]),
        ("'日本語'.indexOf('語')", ["2"]),
        ("'a-b-c'.replace('-', '+')", ["a+b+c"]), ("'ab'.replace('', '.')", [".a.b."]),
        ("'x'.substring(-1)", []),
        ("'a,b'.split(',').count()", ["2"]), ("' \\tx '.trim()", ["x"]),
        ("'aXb'.upper() & 'C'.lower()", ["AXBc"]),
        ("'E11.9'.matches('^E1[01]')", ["true"]), ("'aaa'.matchesFull('a{2}')", ["false"]),
        ("'aaa'.matchesFull('a{2,}')", ["true"]),
        ("'2026-03-10'.replaceMatches('(\\\\d+)-(\\\\d+)-(\\\\d+)', '$2/$3/$1')", ["03/10/2026"]),
        ("'John Doe'.replaceMatches('(?<f>\\\\w+) (?<l>\\\\w+)', '${l}, ${f}')", ["Doe, John"]),
        ("'a\\nb'.matchesFull('a.b')", ["true"]), ("'foobar'.matches('\\\\bbar')", ["false"]),
        ("'Ü'.matchesFull('\\\\p{Lu}')", ["true"]),
        ("'zz'.decode('hex')", []), (#"'\"1\\u0041\"'.unescape('json')"#, [#""1A""#]),
        (#"'\\q'.unescape('json')"#, []),
        ("'&amp;&#65;&bad'.unescape('html')", ["&A&bad"]),
    ])
    func `strings and patterns`(expression: String, wanted: [String]) throws {
        #expect(try Evaluating.texts(expression) == wanted)
    }

    @Test(arguments: [
        ("0.1 + 0.2 = 0.3", ["true"]), ("1 / 3", ["0.3333333333333333"]), ("2147483647 + 1", []),
        ("(-2147483648).toString()", ["-2147483648"]),
        ("7 div 2 | 7 mod 4", ["3"]),
        ("-7 div 2", ["-3"]), ("1.0 / 0", []), ("2.power(10)", ["1024"]), ("2.power(-1)", ["0.5"]),
        ("8.power(1.0 / 3)", ["2"]),
        ("16.log(2)", ["4"]), ("0.5.round()", ["1"]), ("(-0.5).round()", ["-1"]),
        ("(-1.5).truncate()", ["-1"]), ("(-1.5).floor()", ["-2"]),
        ("1.exp()", ["2.718281828459"]), ("10.ln()", ["2.302585092994"]),
        ("2.sqrt()", ["1.414213562373"]), ("(-1).sqrt()", []),
        ("1234567890123456789012345678.0 + 1", ["1234567890123456789012345679.0"]),
        ("1.50.precision()", ["2"]),
    ])
    func `numbers are exact where they can be`(expression: String, wanted: [String]) throws {
        #expect(try Evaluating.texts(expression) == wanted)
    }

    @Test(arguments: [
        ("@2014-01-31 + 1 month", ["2014-02-28"]), ("@2016-02-29 - 1 year", ["2015-02-28"]),
        ("@2014 + 24 months", ["2016"]),
        ("@2014-01 + 1 month", ["2014-02"]),
        ("@2014-12-31T23:30:00Z + 45 minutes", ["2015-01-01T00:15:00Z"]),
        ("@T23:30 + 1 hour", ["T00:30"].map { String($0.dropFirst()) }),
        ("@2014-01-01T10:00:00Z = @2014-01-01T12:00:00+02:00", ["true"]),
        ("@2014-01 = @2014-01-15", []), ("@2014-01 < @2014-02-15", ["true"]),
        ("@2014-01-01T10 < @2014-01-01T11:30", ["true"]),
        ("@2014-01-01T10:00:00 < @2014-01-03T10:00:00Z", ["true"]),
        ("@2014-01-01T10:00:00 < @2014-01-01T10:00:00Z", []), ("today()", ["2026-03-10"]),
        ("now()", ["2026-03-10T15:00:00.000Z"]), ("timeOfDay()", ["15:00:00.000"]),
        ("@2014-02.lowBoundary()", ["2014-02-01"]), ("@2016-02.highBoundary()", ["2016-02-29"]),
        ("@2014-01-01T10:30.highBoundary()", ["2014-01-01T10:30:59.999-12:00"]),
        ("@9999-12-31 + 1 day", []), ("@2020-01-01 + 10000000 days", []),
        ("@9999.highBoundary()", ["9999-12-31"]), ("@9999-12.highBoundary()", ["9999-12-31"]),
        ("@2024-02.highBoundary()", ["2024-02-29"]),
        ("@9999-12-31T23:00:00Z + 2 hours", []), ("'2014-02-30'.convertsToDate()", ["false"]),
        ("@2014-01-01T10:30:00.5Z.toDate()", ["2014-01-01"]),
    ])
    func `dates and times are as precise as they are written`(expression: String, wanted: [String])
        throws
    {
        #expect(try Evaluating.texts(expression) == wanted)
    }

    @Test(arguments: [
        ("1 '[lb_av]' = 453.59237 'g'", ["true"]), ("70 '[in_i]' = 177.8 'cm'", ["true"]),
        ("98.6 '[degF]' = 37 'Cel'", ["true"]),
        ("120 'mm[Hg]' > 15 'kPa'", ["true"]), ("5.5 'mmol/L' = 5500 'umol/L'", ["true"]),
        ("3.6 'km/h' = 1 'm/s'", ["true"]),
        ("1 'kg/m2' = 0.1 'g/cm2'", ["true"]), ("1 'mol' = 1 'g'", []),
        ("5 '[iU]' < 6 '[iU]'", ["true"]), ("1 'U/L' = 1000 'mU/L'", ["true"]),
        ("10 '10*3/uL' = 10000 '/uL'", ["true"]), ("1 year = 12 months", ["true"]),
        ("1 year = 1 'a'", []), ("1 year ~ 1 'a'", ["true"]), ("1 'h' = 60 minutes", ["true"]),
        ("1 'kg' + 500 'g'", ["1.5 'kg'"]), ("6 'mg' / 2 'mL'", ["3 'mg/mL'"]),
        ("10 'mg' / 2 'mg'", ["5 '1'"]), ("1 'kg'.toQuantity('g')", ["1000 'g'"]),
        ("2 '{tablet}' = 2 '{pill}'", ["true"]), ("1 'nonsense' = 1 'g'", []),
        ("1 'nonsense' = 1 'nonsense'", ["true"]),
    ])
    func `quantities are compared over their units`(expression: String, wanted: [String]) throws {
        #expect(try Evaluating.texts(expression) == wanted)
    }

    @Test(arguments: [
        ("{} and false", ["false"]), ("{} or true", ["true"]), ("{} and true", []),
        ("{} implies {}", []), ("false implies {}", ["true"]),
        ("true xor {}", []), ("{}.not()", []), ("{} = 1", []), ("{} ~ {}", ["true"]),
        ("{} in (1 | 2)", []), ("1 in {}", ["false"]),
        ("iif({}, 1, 2)", ["2"]), ("iif(true, 1, 1 / 'x')", ["1"]), ("'Ab  c' ~ 'aB C'", ["true"]),
        ("1.0 ~ 1", ["true"]), ("(1 | 2) ~ (2 | 1)", ["true"]), ("(1 | 2) = (2 | 1)", ["false"]),
    ])
    func `logic has three answers`(expression: String, wanted: [String]) throws {
        #expect(try Evaluating.texts(expression) == wanted)
    }

    @Test(arguments: [
        ("true and (1 | 2)", 6), ("'a' + 1", 5), ("'a' > 1", 5), ("(1 | 2) > 1", 9),
        ("@2014 + 1 'cm'", 7), ("(1 | 2).single()", 9),
        ("1.startsWith('1')", 3), ("('a' | 'b').length()", 13), ("'x'.matches('(' & '')", 13),
        ("-'a'", 1), ("@2014 + 1 'mo'", 7), ("@T10 + 1 day", 6),
        ("iif('x', 1, 2)", 1), ("(true | 'x').allTrue()", 14), ("$this.conformsTo('urn:x')", 7),
    ])
    func `what has no value is a fault at its column`(expression: String, column: Int) throws {
        let error = #expect(throws: PathError.self) {
            try Evaluating.items(expression, on: Evaluating.patient)
        }
        #expect(error?.kind == .execution)
        #expect(error?.column == column, "\(expression): \(error?.description ?? "")")
    }

    @Test(arguments: [
        "1.repeat($this + 1)", "'x'.repeat($this & 'x')", "1.repeatAll($this)",

        (0..<8).reduce("1") { inner, _ in "(1 | 2 | 3 | 4 | 5 | 6 | 7 | 8).select(\(inner))" },
    ])
    func `what does not end is ended`(expression: String) throws {
        var host = PathHost()
        host.limits.maxSteps = 200_000
        let error = #expect(throws: PathError.self) {
            try Evaluating.items(expression, on: Evaluating.patient, host: host)
        }
        #expect(error?.kind == .limit)
    }

    @Test func `a pattern that others take for ever over takes no time`() throws {
        let text = String(repeating: "a", count: 2_000)
        #expect(try Evaluating.texts("'\(text)'.matchesFull('(a*)*b')") == ["false"])
        #expect(try Evaluating.texts("'\(text)'.matches('(a|aa)+$')") == ["true"])
    }
}
