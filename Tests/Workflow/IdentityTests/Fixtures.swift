import Cases
import Identity
import Primitives
import Records

let noon = Instant("2026-03-02T12:00:00Z")!

/// Counts up, so that a test's keys are the same every time.
struct CountingGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
    }
}

func accessKey(_ seed: UInt64) -> AccessKey {
    var generator = CountingGenerator(state: seed)
    return AccessKey.generate(using: &generator)
}

func account(_ id: String, key: AccessKey?) -> ReviewerAccount {
    ReviewerAccount(
        reviewer: Reviewer(
            id: ReviewerID(id), name: "Ada Reviewer", profession: .physician, licences: []),
        accessKeyDigest: key?.digest)
}
