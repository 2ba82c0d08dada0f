import BookFiles
import Foundation
import JSON
import Policies
import Portal
import Primitives
import Testing

@testable import Commands

/// A policy to read: as text, for programs, as a page.
@Suite struct PolicyPageTests {
    static let library: PolicyLibrary = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Examples/larkspur").standardizedFileURL.path
        return try! PolicyLibrary.load(folder)
    }()

    private func policy(_ id: String) throws -> Policy {
        try #require(Self.library.policies.versions(of: id).last)
    }

    @Test func `for programs, with its tree`() throws {
        let policy = try policy("CGM-01")
        let bytes = PolicyPage.json(policy, Self.library.vocabulary, among: [policy])
        let root = try JSONDocument.parse(bytes).root
        #expect(root["id"]?.string == "CGM-01" && root["grantUnitsMax"]?.int == 6)
        #expect(root["effective"]?["start"]?.string == "2026-01-01")
        #expect(root["versions"]?[0]?["version"]?.string == "2026.1")
        let criteria = try #require(root["criteria"])
        #expect(criteria["rule"]?.string == "all")
        let first = try #require(criteria["parts"]?[0])
        #expect(first["fhirpath"]?.string == "%diagnoses.where(memberOf('diabetes'))")
        #expect(first["absent"]?.string == "notMet")
        #expect(criteria["parts"]?[2]?["rule"]?.string == "any")
        #expect(
            root["valueSets"]?.elements.compactMap { $0["name"]?.string } == [
                "diabetes", "visit-notes",
            ])
    }

    /// Every criterion of every sample policy stands in each form.
    @Test func `nothing is left out`() throws {
        for policy in Self.library.policies.policies {
            let vocabulary = Self.library.vocabulary
            let text = PolicyPage.text(policy, vocabulary)
            let json = String(
                decoding: PolicyPage.json(policy, vocabulary, among: [policy]), as: UTF8.self)
            let page = PolicyView(policy, vocabulary, among: [policy]).page
            for definition in policy.definitions {
                #expect(text.contains("%\(definition.name): "))
                #expect(json.contains("\"name\": \"\(definition.name)\""))
                #expect(page.contains("<code>%\(definition.name)</code>"))
            }
            for leaf in policy.criteria.leaves {
                #expect(text.contains("[\(leaf.id)]"))
                #expect(json.contains("\"\(leaf.id)\""))
                #expect(page.contains("<code>\(leaf.id)</code>"))
            }
            #expect(page.hasPrefix("<!DOCTYPE html>") && !page.contains("src="))
        }
    }

    @Test func `an expression stands on the page as it was written, and as text`() throws {
        let page = PolicyView(
            try policy("BAR-01"), Self.library.vocabulary,
            among: [try policy("BAR-01")]
        ).page
        #expect(page.contains("%bmi.value.ofType(Quantity).value &gt;= 35"))
        #expect(page.contains("<h3><code>%bmi</code></h3>"))
        #expect(page.contains("Diseases that obesity causes or makes worse"))
        #expect(!page.contains("Other versions"))
    }

    @Test func `other versions are named`() throws {
        let policy = try policy("BAR-01")
        var older = policy
        older.version = "2025.1"
        older.effective = DateRange(
            start: CivilDate("2025-01-01")!, end: CivilDate("2025-12-31")!)
        let page = PolicyView(policy, Self.library.vocabulary, among: [older, policy]).page
        #expect(page.contains("2025.1 (2025-01-01 to 2025-12-31)"))
    }
}
