// Speaks a word with gnuspeech, an articulatory synthesiser: a tube shaped like a mouth, and air.
//
//   node gnuspeech.mjs FOLDER FILE TEXT VOICE TEMPO SEMITONES TRACT
//
// FOLDER is where `npm install @echogarden/gnuspeech-wasm` was run. TEMPO 1 is the engine's own,
// SEMITONES shift the pitch, TRACT multiplies the length of the vocal tract.

import fs from 'fs'
import path from 'path'
import { createRequire } from 'module'
import { pathToFileURL } from 'url'

const [folder, file, text, voice, tempo, semitones, tract] = process.argv.slice(2)
const main = createRequire(path.resolve(folder, 'x.js')).resolve('@echogarden/gnuspeech-wasm')
const wasm = path.resolve(path.dirname(main), '../../wasm/gnuspeech.js')
const { default: start } = await import(pathToFileURL(wasm))
const module = await start()

// Its settings are lines "key = number" of text files, in a file system of the module's own.
const settings = '/data/en'
function edit(name, changes) {
    let lines = module.FS.readFile(`${settings}/${name}`, { encoding: 'utf8' })
    for (const [key, change] of Object.entries(changes))
        lines = lines.replace(new RegExp(`^${key} = (\\S+)`, 'm'),
                              (_, old) => `${key} = ${change(old)}`)
    module.FS.writeFile(`${settings}/${name}`, lines)
}
edit('trm_control_model.txt', {
    voice_name: () => voice,
    tempo: () => tempo,
    pitch_offset: old => Number(old) + Number(semitones),
    intonation_drift: () => 0,           // this and the next draw at random:
    random_intonation: () => 0,          // without them the same words give the same samples
})
edit(`voice_${voice}.txt`, { vocal_tract_length: old => old * tract })

function cString(string) {
    const bytes = Buffer.from(string + '\0')
    const address = module._malloc(bytes.length)
    module.HEAPU8.set(bytes, address)
    return address
}
const silently = 0
module._GnuSpeech_synthesizeToFile(cString(text), cString('./out.wav'), cString(settings),
                                   cString('./parameters.txt'), silently)
fs.writeFileSync(file, module.FS.readFile('./out.wav'))
