import Testing
import ZineLayout

@Suite("The line breaker beside TeX")
struct TeXOracleTests {
    /// Plain TeX's parameters, with all that TeX lacks switched off.
    private func parameters(_ setting: TeXFixture.Setting) -> LineBreaker.Parameters {
        let tolerance = setting.looseness == 0 ? 200 : 1_000
        var passes: [LineBreaker.Pass] = [.init(tolerance: tolerance)]
        if setting.looseness == 0 { passes.insert(.init(tolerance: 100, hyphenates: false), at: 0) }
        if setting.emergencyStretch > 0 {
            passes.append(.init(tolerance: tolerance, emergencyStretch: setting.emergencyStretch))
        }
        var parameters = LineBreaker.Parameters(passes: passes)
        parameters.linePenalty = 10
        parameters.adjDemerits = 10_000
        parameters.doubleHyphenDemerits = 10_000
        parameters.finalHyphenDemerits = 5_000
        parameters.shortLastLineDemerits = 0
        parameters.separatesLines = setting.looseness != 0
        return parameters
    }

    private func solutions(
        _ points: [Breakpoint], _ setting: TeXFixture.Setting
    ) -> [(breaks: [Int], demerits: Int)] {
        let solved = LineBreaker(parameters(setting)).solve(points) { _ in setting.measure }
        return solved.map { solution in
            (solution.breaks.dropLast().map { points[$0].position }, solution.demerits)
        }
    }

    @Test("the fixtures hold at least two hundred paragraphs at three measures each")
    func fixturesAreThere() throws {
        let paragraphs = try TeXFixture.load().paragraphs
        #expect(paragraphs.count >= 200)
        for paragraph in paragraphs { #expect(Set(paragraph.settings.map(\.measure)).count == 3) }
    }

    @Test("the plain algorithm takes TeX's breaks at TeX's price")
    func plainBreaksAreTeXs() throws {
        for paragraph in try TeXFixture.load().paragraphs {
            let points = Breakpoint.all(in: paragraph.material)
            for setting in paragraph.settings where setting.looseness == 0 {
                let ours = try #require(solutions(points, setting).first)
                #expect(ours.breaks == setting.breaks, "\(paragraph.source) at \(setting.measure)")
                if let demerits = setting.demerits {
                    #expect(ours.demerits == demerits, "\(paragraph.source) at \(setting.measure)")
                }
            }
        }
    }

    @Test("a line more or fewer is set with TeX's breaks wherever the tolerance that served allows it")
    func loosenessIsTeXs() throws {
        var compared = 0
        for paragraph in try TeXFixture.load().paragraphs {
            let points = Breakpoint.all(in: paragraph.material)
            for setting in paragraph.settings where setting.looseness != 0 {
                let ours = solutions(points, setting)
                let best = try #require(ours.first)
                // Where the number of lines cannot be had, TeX tries the next pass and we do not.
                let wanted = best.breaks.count + setting.looseness
                guard let other = ours.first(where: { $0.breaks.count == wanted }) else { continue }
                #expect(other.breaks == setting.breaks, "\(paragraph.source) at \(setting.measure)")
                compared += 1
            }
        }
        #expect(compared >= 80)
    }
}
