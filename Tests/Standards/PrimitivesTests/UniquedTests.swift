import Primitives
import Testing

/// Lists without repeats: short ones are compared, long ones hashed, and nobody can tell.
@Suite struct UniquedTests {
    @Test(arguments: [0, 1, 5, 12, 13, 40])
    func `the first of each is kept, in its order`(count: Int) {
        let list = (0..<count).map { ($0 * 7) % 5 }
        var expected: [Int] = []
        for element in list where !expected.contains(element) { expected.append(element) }
        #expect(list.uniqued == expected)
    }
}
