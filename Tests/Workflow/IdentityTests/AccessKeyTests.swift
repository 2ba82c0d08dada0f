import Identity
import Records
import Testing

@Suite struct AccessKeyTests {
    @Test func `a key is four groups of eight characters without look-alikes`() {
        let groups = accessKey(7).text.split(separator: "-")
        #expect(groups.count == 4)
        for group in groups {
            #expect(group.count == 8)
            #expect(group.allSatisfy { "0123456789ABCDEFGHJKMNPQRSTVWXYZ".contains($0) })
        }
    }

    @Test func `every bit of the bytes is in the key`() {
        #expect(
            AccessKey(bytes: [UInt8](repeating: 0, count: 20))?.text
                == "00000000-00000000-00000000-00000000")
        #expect(
            AccessKey(bytes: [UInt8](repeating: 255, count: 20))?.text
                == "ZZZZZZZZ-ZZZZZZZZ-ZZZZZZZZ-ZZZZZZZZ")
        var seen: Set<String> = []
        for bit in 0..<160 {
            var bytes = [UInt8](repeating: 0, count: 20)
            bytes[bit / 8] = 1 << UInt8(bit % 8)
            seen.insert(AccessKey(bytes: bytes)!.text)
        }
        #expect(seen.count == 160)
    }

    @Test(arguments: [0, 19, 21]) func `another number of bytes makes no key`(_ count: Int) {
        #expect(AccessKey(bytes: [UInt8](repeating: 1, count: count)) == nil)
    }

    @Test func `two generated keys differ, and so do their digests`() {
        var generator = SystemRandomNumberGenerator()
        let one = AccessKey.generate(using: &generator)
        let other = AccessKey.generate(using: &generator)
        #expect(one != other)
        #expect(one.digest != other.digest)
        #expect(one.digest == ContentDigest.of(one.text))
    }
}
