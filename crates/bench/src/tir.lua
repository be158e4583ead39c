-- Sends the requests of a file, each written out in full and preceded by its length on a line of its own.
--
--   wrk … -s tir.lua URL -- FILE une        each request once; says FINI when every answer is there
--   wrk … -s tir.lua URL -- FILE boucle     round and round, for as long as wrk runs
--   wrk … -s tir.lua URL -- FILE <number>   round and round, so many a second in all
--
-- Given two addresses in the file's first line, each of two threads takes one of them and every second request.

local ffi = require("ffi")
ffi.cdef [[ typedef struct { long s; long ns; } instant; int clock_gettime(int, instant *); ]]
local lu = ffi.new("instant")

local function secondes()
   ffi.C.clock_gettime(1, lu)
   return tonumber(lu.s) + tonumber(lu.ns) / 1e9
end

-- In the state that starts the threads.
local fils = {}

function setup(thread)
   thread:set("rang", #fils)
   fils[#fils + 1] = thread
   local adresse = wrk.lookup("127.0.0.1", os.getenv("TIR_PORT_" .. #fils) or tostring(wrk.port))[1]
   thread.addr = adresse
end

-- In the state of each thread.
local requetes, suivante, reservees = {}, 0, 0
statuts, recues, debut, fin = {}, 0, 0, 0

local function lire(fichier, nombre)
   local file = assert(io.open(fichier, "rb"))
   local lues = 0
   for longueur in file:lines() do
      local texte = file:read(tonumber(longueur))
      if lues % nombre == rang then requetes[#requetes + 1] = texte end
      lues = lues + 1
   end
   file:close()
end

local function une_fois()
   -- Asked before each request: a connection that finds none left waits until the end.
   function delay()
      reservees = reservees + 1
      return reservees > #requetes and 3600000 or 0
   end
   function response(statut)
      recues = recues + 1
      statuts[statut] = (statuts[statut] or 0) + 1
      fin = secondes()
      if recues == #requetes then
         io.stdout:write("FINI\n")
         io.stdout:flush()
      end
   end
end

local function cadence(par_seconde)
   local prochaine
   function delay()
      local maintenant = secondes()
      prochaine = math.max((prochaine or maintenant) + 1 / par_seconde, maintenant)
      return math.floor((prochaine - maintenant) * 1000 + 0.5)
   end
end

function init(args)
   local fichier, mode, nombre = args[1], args[2], tonumber(args[3])
   lire(fichier, nombre)
   if mode == "une" then une_fois() elseif mode ~= "boucle" then cadence(tonumber(mode)) end
end

-- wrk asks its first thread for one request before it begins, to look at it.
local vue = false

function request()
   if rang == 0 and not vue then
      vue = true
      return requetes[1]
   end
   if debut == 0 then debut = secondes() end
   suivante = suivante % #requetes + 1
   return requetes[suivante]
end

function done(total, latence)
   local par_statut, premiere, derniere = {}, math.huge, 0
   for _, thread in ipairs(fils) do
      for statut, nombre in pairs(thread:get("statuts")) do par_statut[statut] = (par_statut[statut] or 0) + nombre end
      premiere = math.min(premiere, thread:get("debut"))
      derniere = math.max(derniere, thread:get("fin"))
   end
   local textes = {}
   for statut, nombre in pairs(par_statut) do textes[#textes + 1] = string.format('"%d":%d', statut, nombre) end
   local e = total.errors
   print(string.format(
      'TIR {"requetes":%d,"secondes":%.6f,"p50_us":%d,"p95_us":%d,"refus":%d,"pannes":%d,"statuts":{%s}}',
      total.requests, derniere > 0 and derniere - premiere or total.duration / 1e6,
      latence:percentile(50), latence:percentile(95), e.status, e.connect + e.read + e.write + e.timeout,
      table.concat(textes, ",")))
end
