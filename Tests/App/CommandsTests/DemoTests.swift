import BookFiles
import Cases
import Foundation
import Plans
import Portal
import Primitives
import Records
import Testing

@testable import Commands

/// The checkout, found from this file.
private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../..").standardizedFileURL.path

/// What the start page of the demo suggests is really there.
@Suite struct DemoTests {
    let registry: RegistryFiles
    let hints = DemoHints.larkspur(cases: [])

    init() throws {
        let book = try BookLoader.load("\(root)/Examples/larkspur").book
        registry = try RegistryFiles.load("\(root)/Examples/larkspur/registry", book: book)
    }

    @Test func `every member of the hints is in the registry, with that birth date`() {
        #expect(hints.members.count > 4)
        for hint in hints.members {
            let member = registry.members.first { $0.id.text == hint.id }
            #expect(member?.name == hint.name)
            #expect(member?.birthDate.description == hint.birthDate)
        }
    }

    @Test func `every provider of the hints is in the registry`() {
        #expect(hints.providers.count > 3)
        for hint in hints.providers {
            #expect(registry.providers.contains { $0.id == hint.id && $0.name == hint.name })
        }
    }

    @Test func `every reviewer's demo key is the one that the registry has the digest of`() {
        #expect(hints.reviewers.count > 2)
        for hint in hints.reviewers {
            let account = registry.reviewers.first { $0.reviewer.id.text == hint.id }
            #expect(account?.accessKeyDigest == ContentDigest.of(hint.accessKey))
        }
    }

    @Test func `every look-up asks about a member of the registry`() {
        for hint in hints.lookUps {
            #expect(registry.members.contains { $0.id.text == hint.member }, "\(hint.title)")
        }
    }

    @Test func `every sample of the day is a file of the book`() {
        for sample in DemoDay.samples {
            let path = "\(root)/Examples/larkspur/requests/\(sample.file)"
            #expect(FileManager.default.fileExists(atPath: path), "\(sample.file)")
        }
    }

    @Test func `the day is over before the doors open`() throws {
        let zone = try #require(TimeZoneRules.named("America/New_York"))
        #expect(zone.text(DemoDay.start) == "2026-03-10 09:00 America/New_York")
        let last = DemoDay.start.adding(seconds: (DemoDay.samples.count - 1) * 20 * 60)
        #expect(last < DemoDay.end)
    }
}
