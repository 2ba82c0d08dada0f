import Records
import Testing

/// Numbers: unique, hard to guess, and a slip of the pen shows.
@Suite struct NumberSpaceTests {
    static let space = NumberSpace(prefix: "A", key: NumberKey(word: "numbers"))
    static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    @Test func `twenty thousand numbers in a row are all different`() {
        #expect(Set((0..<20_000).map { Self.space.number($0) }).count == 20_000)
    }

    @Test func `the far end of the sequence is as good as the near`() {
        let far = (0..<1_000).map { Self.space.number(0xFFFF_FFFF_FFFF - $0) }
        #expect(Set(far + (0..<1_000).map { Self.space.number($0) }).count == 2_000)
    }

    @Test func `a number has a prefix, ten digits, a check character, and is well formed`() {
        for prefix in ["A", "R", "LK", "XYZ"] {
            let space = NumberSpace(prefix: prefix, key: .random())
            for sequence: UInt64 in 0..<500 {
                let number = space.number(sequence)
                #expect(number.count == prefix.count + 11)
                #expect(number.count <= 20)
                #expect(number.hasPrefix(prefix))
                #expect(number.dropFirst(prefix.count).allSatisfy(Self.digits.contains))
                #expect(NumberSpace.isWellFormed(number))
            }
        }
    }

    @Test func `the same sequence and key give the same number, another key another`() {
        let other = NumberSpace(prefix: "A", key: NumberKey(word: "numbers "))
        for sequence: UInt64 in 0..<1_000 {
            #expect(
                Self.space.number(sequence)
                    == NumberSpace(prefix: "A", key: NumberKey(word: "numbers")).number(sequence))
            #expect(Self.space.number(sequence) != other.number(sequence))
        }
    }

    @Test(arguments: ["A", "R", "LK", "XYZ"])
    func `who has the key can tell which of the sequence a number is`(prefix: String) {
        let key = NumberKey.random()
        let space = NumberSpace(prefix: prefix, key: key)
        var places: Set<NumberPlace> = []
        for sequence in Array(0..<500) + (0..<500).map({ 0xFFFF_FFFF_FFFF - $0 }) as [UInt64] {
            let number = space.number(sequence)
            #expect(space.sequence(of: number) == sequence)
            #expect(NumberSpace(prefix: prefix, key: .random()).sequence(of: number) != sequence)
            #expect(NumberSpace(prefix: "Q", key: key).sequence(of: number) == nil)
            if let place = NumberPlace(of: number, key: key), place.value > 0 {
                places.insert(place)
            }
        }
        #expect(places.count == 1_000)
    }

    @Test func `places follow each other as the numbers were given, kind by kind`() {
        let key = NumberKey.random()
        let places = ["A", "R", "AA", "ZZZ"].flatMap { prefix in
            (UInt64(0)..<100).compactMap {
                NumberPlace(of: NumberSpace(prefix: prefix, key: key).number($0), key: key)?.value
            }
        }
        #expect(places.count == 400 && places == places.sorted())
        #expect(Set(places).count == 400)
    }

    @Test(arguments: [
        "", "A", "R1", "R03KBV28H53A", "AGM7QSVGFFXM", "agm7qsvgffxn", "ABCDGM7QSVGFFXN",
    ])
    func `what no key gave has no place`(text: String) {
        #expect(NumberPlace(of: text, key: NumberKey(word: "numbers")) == nil)
    }

    @Test func `neighbours do not look alike`() {
        var alike = 0
        for sequence: UInt64 in 0..<1_000 {
            let pair = zip(Self.space.number(sequence), Self.space.number(sequence + 1))
            if pair.filter({ $0 == $1 }).count > 6 { alike += 1 }
        }
        #expect(alike < 5)
    }

    @Test func `every single wrong digit shows`() {
        for sequence: UInt64 in 0..<100 {
            let good = Array(Self.space.number(sequence))
            for index in 1..<good.count {
                for digit in Self.digits where digit != good[index] {
                    var wrong = good
                    wrong[index] = digit
                    #expect(!NumberSpace.isWellFormed(String(wrong)))
                }
            }
        }
    }

    @Test func `every swap of neighbouring digits shows, but that of 0 and Z`() {
        var missed = 0
        for sequence: UInt64 in 0..<3_000 {
            let good = Array(Self.space.number(sequence))
            for index in 1..<good.count - 1 where good[index] != good[index + 1] {
                var swapped = good
                swapped.swapAt(index, index + 1)
                let isBlindSpot = Set(swapped[index...index + 1]) == ["0", "Z"]
                #expect(NumberSpace.isWellFormed(String(swapped)) == isBlindSpot)
                if isBlindSpot { missed += 1 }
            }
        }
        #expect(missed > 0)
    }

    @Test func `look-alikes and small letters are not taken for digits`() {
        for sequence: UInt64 in 0..<100 {
            let good = Array(Self.space.number(sequence))
            for index in 1..<good.count {
                for character in "ILOUilou-. é" {
                    var wrong = good
                    wrong[index] = character
                    #expect(!NumberSpace.isWellFormed(String(wrong)))
                }
            }
            #expect(!NumberSpace.isWellFormed(String(good).lowercased()))
        }
    }

    @Test(arguments: ["", "A", "A1", "0", String(repeating: "0", count: 12), "ABCD00000000000"])
    func `what has another form is no number`(text: String) {
        #expect(!NumberSpace.isWellFormed(text))
    }

    @Test func `a number cut short or made longer shows`() {
        let good = Self.space.number(5)
        #expect(!NumberSpace.isWellFormed(String(good.dropLast())))
        #expect(!NumberSpace.isWellFormed(String(good.dropFirst())))
        #expect(!NumberSpace.isWellFormed(good + "0"))
    }

    @Test func `numbers are what they always were`() {
        #expect(Self.space.number(0) == "AGM7QSVGFFXN")
        #expect(Self.space.number(1) == "AHVY9K5B0GB6")
        #expect(
            NumberSpace(prefix: "ILU", key: NumberKey(word: "7")).number(41) == "ILUH75AZ14BCJK")
    }

    /// Before, the authorization of the first case had the digits of the case itself.
    @Test func `the number of one kind does not tell that of another`() {
        let key = NumberKey.random()
        let cases = NumberSpace(prefix: "R", key: key)
        for sequence: UInt64 in 0..<1_000 {
            let both = [NumberSpace(prefix: "A", key: key), cases].map {
                $0.number(sequence).dropFirst().dropLast()
            }
            #expect(both[0] != both[1])
        }
    }

    /// Numbers of before the key was a secret begin with 0 to 7.
    @Test func `no number is one that was given before there were secret keys`() {
        for sequence: UInt64 in 0..<1_000 {
            let number = Self.space.number(sequence)
            #expect("GHJKMNPQ".contains(number[number.index(after: number.startIndex)]))
        }
    }

    @Test func `a key says nothing of itself`() {
        let key = NumberKey.random()
        var dumped = ""
        dump(key, to: &dumped)
        for text in ["\(key)", String(reflecting: key), dumped] {
            #expect(text.contains("NumberKey") && !text.contains("\(key.bytes[0])"), "\(text)")
        }
    }

    @Test func `every key is another, and is as long as a key is`() {
        #expect(Set((0..<100).map { _ in NumberKey.random() }).count == 100)
        #expect(NumberKey(bytes: [UInt8](repeating: 1, count: 31)) == nil)
        #expect(NumberKey(word: "a") != NumberKey(word: "b"))
    }

    @Test(arguments: ["", "A", "0123456789", "A\u{301}0123456789A", "Ⅻ01234567890"])
    func `what is no number is not well formed`(_ text: String) {
        #expect(!NumberSpace.isWellFormed(text))
    }
}
